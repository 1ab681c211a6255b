#include "scan/source.h"
