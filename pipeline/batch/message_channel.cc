#include "pipeline/batch/message_channel.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include <sys/socket.h>
#include <unistd.h>

namespace gongwen::pipeline {
namespace {

constexpr std::size_t kLengthBytes = sizeof(std::uint32_t);
// Far above any page's reading; a length beyond it is no message of ours.
constexpr std::uint32_t kLongestMessage = 256U << 20;

std::uint32_t length_at(const std::string& bytes) {
    std::uint32_t length = 0;
    std::memcpy(&length, bytes.data(), kLengthBytes);
    return length;
}

}  // namespace

nlohmann::json path_to_json(const std::filesystem::path& path) {
    const std::string& bytes = path.native();
    return std::vector<unsigned char>(bytes.begin(), bytes.end());
}

std::filesystem::path path_from_json(const nlohmann::json& value) {
    const auto bytes = value.get<std::vector<unsigned char>>();
    return std::string(bytes.begin(), bytes.end());
}

MessageChannel::~MessageChannel() { close(); }

MessageChannel::MessageChannel(MessageChannel&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), arrived_(std::move(other.arrived_)) {}

MessageChannel& MessageChannel::operator=(MessageChannel&& other) noexcept {
    if (this != &other) {
        close();
        descriptor_ = std::exchange(other.descriptor_, -1);
        arrived_ = std::move(other.arrived_);
    }
    return *this;
}

void MessageChannel::close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

bool MessageChannel::send(const nlohmann::json& message) {
    // Text read from a damaged file may hold bytes that are no UTF-8.
    const std::string body = message.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    const auto length = static_cast<std::uint32_t>(body.size());
    std::string bytes(kLengthBytes, '\0');
    std::memcpy(bytes.data(), &length, kLengthBytes);
    bytes += body;
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count =
            ::send(descriptor_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool MessageChannel::announces_too_much() const {
    return arrived_.size() >= kLengthBytes && length_at(arrived_) > kLongestMessage;
}

bool MessageChannel::take_arrived() {
    std::array<char, std::size_t{1} << 16> piece{};
    while (!announces_too_much() && arrived_.size() < kLengthBytes + kLongestMessage) {
        const ssize_t count = ::recv(descriptor_, piece.data(), piece.size(), MSG_DONTWAIT);
        if (count > 0) {
            arrived_.append(piece.data(), static_cast<std::size_t>(count));
            continue;
        }
        if (count < 0 && errno == EINTR) continue;
        return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }
    return true;
}

std::optional<nlohmann::json> MessageChannel::next_arrived() {
    if (announces_too_much()) return nlohmann::json(nlohmann::json::value_t::discarded);
    if (arrived_.size() < kLengthBytes) return {};
    const std::uint32_t length = length_at(arrived_);
    if (arrived_.size() < kLengthBytes + length) return {};
    auto message = nlohmann::json::parse(arrived_.substr(kLengthBytes, length), nullptr, false);
    arrived_.erase(0, kLengthBytes + length);
    return message;
}

std::optional<nlohmann::json> MessageChannel::receive() {
    std::array<char, std::size_t{1} << 16> piece{};
    while (true) {
        if (auto message = next_arrived()) {
            if (message->is_discarded()) return {};
            return message;
        }
        const ssize_t count = ::recv(descriptor_, piece.data(), piece.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return {};
        arrived_.append(piece.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace gongwen::pipeline
