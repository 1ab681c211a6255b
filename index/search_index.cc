#include "index/search_index.h"
