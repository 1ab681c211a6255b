// Values as bytes, in this machine's own order: for a file that is made anew where it does not fit.

#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gongwen::institutions {

class ByteWriter {
  public:
    template <typename T>
    void put(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof(T));
    }
    template <typename T>
    void put_all(std::span<const T> values) {
        static_assert(std::is_trivially_copyable_v<T>);
        put(static_cast<std::uint64_t>(values.size()));
        bytes_.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
    }
    void put(const std::string& text) { put_all(std::span<const char>(text)); }
    void put(const std::u32string& text) { put_all(std::span<const char32_t>(text)); }

    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

/// Throws std::out_of_range where the bytes end too early.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    template <typename T>
    T get() {
        T value{};
        std::memcpy(&value, take(sizeof(T)), sizeof(T));
        return value;
    }
    template <typename Container>
    Container get_all() {
        using T = typename Container::value_type;
        const auto count = get<std::uint64_t>();
        if (count > bytes_.size() / sizeof(T)) throw std::out_of_range("too short");
        Container values(static_cast<std::size_t>(count), T{});
        const char* from = take(values.size() * sizeof(T));
        if (!values.empty()) std::memcpy(values.data(), from, values.size() * sizeof(T));
        return values;
    }
    std::string text() {
        const auto size = get<std::uint64_t>();
        return {take(static_cast<std::size_t>(size)), static_cast<std::size_t>(size)};
    }
    bool at_end() const { return bytes_.empty(); }
    std::string_view rest() const { return bytes_; }

  private:
    const char* take(std::size_t count) {
        if (count > bytes_.size()) throw std::out_of_range("too short");
        const char* from = bytes_.data();
        bytes_.remove_prefix(count);
        return from;
    }

    std::string_view bytes_;
};

}  // namespace gongwen::institutions
