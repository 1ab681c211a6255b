// Walks through a letter's segments once. letter_walk.cc decides what each is by where it stands,
// letter_values.cc which label opens a value and which value goes on.

#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/letter/layouts/foot_contacts.h"
#include "extract/letter/pages/letter_pages.h"
#include "extract/letter/walk/capture_writer.h"
#include "extract/letter/walk/head_values.h"
#include "extract/letter/walk/label_choice.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/walk/passage_writer.h"
#include "extract/letter/walk/unlabelled.h"

namespace gongwen::extract {

class LetterWalker {
  public:
    /// `letter` outlives the walk.
    LetterWalker(std::span<const Page> pages, const Template& letter);

    /// Once.
    LetterWalk run();

  private:
    const std::vector<Segment>& segments() const { return pages_.segments[page_]; }
    LabelChoice choice() const { return {labels_, places_, pages_.usual_labels, walk_.captures}; }
    void add(Capture& capture, const Segment& segment) {
        writer_.add(capture, segment, measure_, list_measure());
    }

    void begin_page();
    void take(std::size_t index);
    bool take_foot(std::size_t index);
    void take_foot(const FootPart& part);
    bool take_cell(std::size_t index);
    bool take_letterhead(std::size_t index);
    bool take_stamp(const Segment& segment);
    bool take_unlabelled(const Segment& segment);

    bool take_joint_contact(const Segment& segment);
    bool take_label(const Segment& segment);
    void open(const LabelHit& hit, const Segment& segment);
    bool take_items_without_head(const Segment& segment);
    bool take_awaited(const Segment& segment);
    bool take_continuation(const Segment& segment);
    Capture* owner_in_head(const Segment& segment) const;
    PageMeasure list_measure() const;

    LabelFinder labels_;
    LetterPages pages_;
    LabelPlaces places_;
    std::size_t page_ = 0;
    PageMeasure measure_;
    double letter_right_ = 0;  ///< where full lines end on the letter's pages so far
    LetterWalk walk_;
    std::vector<std::vector<FootPart>> foot_;  ///< of the page, by segment
    std::set<std::size_t> seal_rows_;          ///< of the page, by segment
    std::u32string issuer_;                    ///< the letterhead's text
    Capture* foot_open_ = nullptr;             ///< the contact at its foot that was taken last
    Capture* open_ = nullptr;                  ///< of body and tail
    Capture* beside_ = nullptr;                ///< the one in front of it in its row
    Capture* broken_off_ = nullptr;            ///< the list that was open before it
    UnlabelledValues unlabelled_;              ///< of the first page's head
    const Template& letter_;
    HeadValues head_;  ///< on this page
    PassageWriter passages_;
    CaptureWriter writer_{passages_};
    bool attachment_ = false;
};

}  // namespace gongwen::extract
