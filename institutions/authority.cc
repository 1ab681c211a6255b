#include "institutions/authority.h"
