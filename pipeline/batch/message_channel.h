// Messages between the supervisor and a worker: JSON, each with its length in front, over a socket.

#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace gongwen::pipeline {

/// Names of files are bytes and need not be UTF-8, as JSON's text must be: a path travels as the
/// array of its bytes.
nlohmann::json path_to_json(const std::filesystem::path& path);
std::filesystem::path path_from_json(const nlohmann::json& value);

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
    /// language. A message is at most 256 MiB long.
    std::optional<nlohmann::json> receive();

    /// Takes what has arrived without waiting, and no more than the longest message. False when the
    /// other side is gone.
    bool take_arrived();
    /// The next whole message of what was taken, if there is one; a discarded value where the other
    /// side does not speak our language.
    std::optional<nlohmann::json> next_arrived();

  private:
    bool announces_too_much() const;

    int descriptor_ = -1;
    std::string arrived_;
};

}  // namespace gongwen::pipeline
