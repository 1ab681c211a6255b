#include "pipeline/batch/message_channel.h"

#include <array>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/socket.h>
#include <unistd.h>

using namespace gongwen::pipeline;

namespace {

std::pair<MessageChannel, MessageChannel> channels() {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
    return {MessageChannel(ends[0]), MessageChannel(ends[1])};
}

}  // namespace

TEST_CASE("messages arrive whole and in order", "[worker]") {
    auto [here, there] = channels();
    const nlohmann::json large = std::string(3'000'000, 'x');

    std::thread sender([&here = here, &large] {
        here.send({{"n", 1}});
        here.send(large);
    });
    const auto first = there.receive();
    const auto second = there.receive();
    sender.join();

    CHECK(first->at("n") == 1);
    CHECK(*second == large);
}

TEST_CASE("a path arrives byte by byte, also where it is no UTF-8", "[worker]") {
    auto [here, there] = channels();
    const std::filesystem::path big5 = "inbox/\xA4\xBD\xA4\xE5.tif";

    here.send({{"file", path_to_json(big5)}});

    CHECK(path_from_json(there.receive()->at("file")) == big5);
}

TEST_CASE("the end of the other side is told, not waited for", "[worker]") {
    auto [here, there] = channels();
    here.send({{"n", 1}});
    here.close();

    CHECK(there.receive()->at("n") == 1);
    CHECK_FALSE(there.receive().has_value());
    CHECK_FALSE(there.send({{"n", 2}}));
}

TEST_CASE("bytes that are no message of ours end the conversation", "[worker]") {
    auto [here, there] = channels();
    const std::string rubbish = "\xFF\xFF\xFF\xFF rubbish";
    REQUIRE(write(here.descriptor(), rubbish.data(), rubbish.size()) > 0);

    CHECK_FALSE(there.receive().has_value());
}
