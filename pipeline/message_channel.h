// Messages between the supervisor and a worker: JSON, each with its length in front, over a socket.

#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace gongwen::pipeline {

/// Owns one end of a socket.
class MessageChannel {
  public:
    explicit MessageChannel(int descriptor) : descriptor_(descriptor) {}
    ~MessageChannel();
    MessageChannel(MessageChannel&& other) noexcept;
    MessageChannel& operator=(MessageChannel&& other) noexcept;

    int descriptor() const { return descriptor_; }
    void close();

    /// Sends the whole message; false when the other side is gone.
    bool send(const nlohmann::json& message);

    /// Waits for the next message; nothing when the other side is gone or does not speak our
    /// language.
    std::optional<nlohmann::json> receive();

    /// Takes what has arrived without waiting. False when the other side is gone.
    bool take_arrived();
    /// The next whole message of what was taken, if there is one.
    std::optional<nlohmann::json> next_arrived();

  private:
    int descriptor_ = -1;
    std::string arrived_;
};

}  // namespace gongwen::pipeline
