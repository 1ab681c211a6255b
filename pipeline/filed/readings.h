// What is known of pages while files are read: in the catalogue, so that no page is recognised
// twice and a batch can be killed at any moment; or in memory, for reading without storing.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "archive/catalogue/catalogue.h"
#include "core/page.h"

namespace gongwen::pipeline {

/// What a survey found.
struct Survey {
    int pages = 0;
    std::string media_type;
};

class Readings {
  public:
    virtual ~Readings() = default;
    virtual std::optional<Survey> survey(const std::string& sha256) const = 0;
    virtual void put_survey(const std::string& sha256, const Survey& survey) = 0;

    /// The reading of that page, if there is one.
    virtual std::optional<Page> page(const std::string& sha256, int number) const = 0;
    virtual bool has_page(const std::string& sha256, int number) const = 0;
    /// True when a page with these pixels was read before, here or in another file; the reading
    /// then belongs to this page, too.
    virtual bool adopt(const std::string& sha256, int number, const std::string& pixel_hash) = 0;
    virtual void put_page(const std::string& sha256, const Page& page) = 0;

    /// Counts an attempt of `stage` ("survey 0", "page 3", …); false when there were `limit`
    /// already.
    virtual bool begin_attempt(const std::string& sha256, const std::string& stage, int limit) = 0;
    virtual void end_attempt(const std::string& sha256, const std::string& stage) = 0;
};

/// The reading of that page that is kept under `version`; its number is the page's in this file.
std::optional<Page> kept_page(const archive::Catalogue& catalogue, const std::string& version,
                              const std::string& sha256, int number);

/// Readings of one version in the catalogue.
class CatalogueReadings : public Readings {
  public:
    CatalogueReadings(archive::Catalogue& catalogue, std::string version)
        : catalogue_(catalogue), version_(std::move(version)) {}

    std::optional<Survey> survey(const std::string& sha256) const override;
    void put_survey(const std::string& sha256, const Survey& survey) override;
    std::optional<Page> page(const std::string& sha256, int number) const override;
    bool has_page(const std::string& sha256, int number) const override;
    bool adopt(const std::string& sha256, int number, const std::string& pixel_hash) override;
    void put_page(const std::string& sha256, const Page& page) override;
    bool begin_attempt(const std::string& sha256, const std::string& stage, int limit) override;
    void end_attempt(const std::string& sha256, const std::string& stage) override;

  private:
    archive::Catalogue& catalogue_;
    std::string version_;
};

/// Readings that are gone when the program ends.
class MemoryReadings : public Readings {
  public:
    std::optional<Survey> survey(const std::string& sha256) const override;
    void put_survey(const std::string& sha256, const Survey& survey) override;
    std::optional<Page> page(const std::string& sha256, int number) const override;
    bool has_page(const std::string& sha256, int number) const override;
    bool adopt(const std::string&, int, const std::string&) override { return false; }
    void put_page(const std::string& sha256, const Page& page) override;
    bool begin_attempt(const std::string& sha256, const std::string& stage, int limit) override;
    void end_attempt(const std::string& sha256, const std::string& stage) override;
    void forget(const std::string& sha256);

  private:
    std::map<std::string, Survey> surveys_;
    std::map<std::pair<std::string, int>, Page> pages_;
    std::map<std::pair<std::string, std::string>, int> attempts_;
};

}  // namespace gongwen::pipeline
