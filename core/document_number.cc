#include "core/document_number.h"
