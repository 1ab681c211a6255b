#include "archive/one_transaction.h"

#include "archive/catalogue/sqlite_catalogue.h"

namespace gongwen::archive {

void in_one_transaction(Archive& archive, const std::function<void()>& steps) {
    dynamic_cast<SqliteCatalogue&>(archive.catalogue()).in_one_transaction(steps);
}

}  // namespace gongwen::archive
