#include "core/roc_date.h"
