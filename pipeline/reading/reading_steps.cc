#include "pipeline/reading/reading_steps.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/ranges.h>

#include "core/error.h"
#include "pipeline/environment/resources.h"

namespace gongwen::pipeline {
namespace {

struct Step {
    std::string_view name;
    void (*leave_out)(ReadingSettings&);
};

constexpr std::array<Step, 8> kSteps{
    {{"orientation", [](ReadingSettings& s) { s.clean.orientation = false; }},
     {"skew", [](ReadingSettings& s) { s.clean.deskew = false; }},
     {"background", [](ReadingSettings& s) { s.clean.background = false; }},
     {"seals", [](ReadingSettings& s) { s.clean.seals = false; }},
     {"borders", [](ReadingSettings& s) { s.clean.borders = false; }},
     {"pictures", [](ReadingSettings& s) { s.clean.pictures = false; }},
     {"latin", [](ReadingSettings& s) { s.engine.latin_language.clear(); }},
     {"second-reading", [](ReadingSettings& s) { s.engine.second_reading = false; }}}};

}  // namespace

std::vector<std::string> steps_that_can_be_left_out() {
    std::vector<std::string> names;
    names.reserve(kSteps.size());
    for (const Step& step : kSteps) names.emplace_back(step.name);
    return names;
}

ReadingSettings settings_without(std::span<const std::string> steps) {
    ReadingSettings settings;
    settings.engine = default_engine_options();
    for (const std::string& name : steps) {
        const auto step = std::find_if(kSteps.begin(), kSteps.end(),
                                       [&](const Step& known) { return known.name == name; });
        if (step == kSteps.end()) {
            throw Error(ErrorKind::Usage, name,
                        fmt::format("is no step that can be left out; they are {}",
                                    fmt::join(steps_that_can_be_left_out(), ", ")));
        }
        step->leave_out(settings);
    }
    return settings;
}

}  // namespace gongwen::pipeline
