#include "ocr/engine.h"
