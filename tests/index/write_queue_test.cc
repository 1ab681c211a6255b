#include "index/writing/write_queue.h"

#include <string>

#include <catch2/catch.hpp>

using gongwen::index::WriteQueue;

namespace {

Xapian::WritableDatabase in_memory() {
    return Xapian::WritableDatabase(std::string(), Xapian::DB_BACKEND_INMEMORY);
}

WriteQueue::Write set(const std::string& value) {
    return [value](Xapian::WritableDatabase& database) { database.set_metadata("key", value); };
}

[[noreturn]] void fail(Xapian::WritableDatabase& /*database*/) {
    throw Xapian::DatabaseError("no space left");
}

}  // namespace

TEST_CASE("changes are made in the order of their coming", "[index][write_queue]") {
    WriteQueue queue(in_memory());
    for (int value = 1; value <= 500; ++value) queue.put(set(std::to_string(value)));

    CHECK(queue.finish().get_metadata("key") == "500");
}

TEST_CASE("a failed change is told of, and those behind it are not made", "[index][write_queue]") {
    WriteQueue queue(in_memory());
    queue.put(set("before"));
    queue.put(fail);
    const auto put_and_finish = [&] {
        for (int i = 0; i < 3; ++i) queue.put(set("behind"));
        queue.finish();
    };

    CHECK_THROWS_AS(put_and_finish(), Xapian::DatabaseError);
    CHECK(queue.finish().get_metadata("key") == "before");

    queue.put(set("after"));
    CHECK(queue.finish().get_metadata("key") == "after");
}

TEST_CASE("what waits is written before the queue ends", "[index][write_queue]") {
    Xapian::WritableDatabase database = in_memory();
    { WriteQueue(database).put(set("last")); }

    CHECK(database.get_metadata("key") == "last");
}
