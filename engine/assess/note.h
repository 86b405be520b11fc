// The numbers and the years in a note, as far as a machine can tell them apart.
//
// Text of a KPI -> Note -> lints about notes. Not numbers: ordinals "1)", sections "7.1.2", digits in a word "COVID-19".
// A year holds for what follows it, up to the next year. Tested by tests/engine/assess/note_test.cc.
#ifndef RADAP_ENGINE_ASSESS_NOTE_H_
#define RADAP_ENGINE_ASSESS_NOTE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/base/exact.h"

namespace radap {

struct NoteNumber {
  Exact value;
  std::size_t begin = 0;  // bytes in Note::text
  std::size_t end = 0;
  bool is_year = false;  // or looks like one: never counted with
};

class Note {
 public:
  explicit Note(std::string_view text);

  const std::string& text() const { return text_; }  // SearchText
  const std::vector<NoteNumber>& numbers() const { return numbers_; }

  // Buddhist-era years that hold at this byte; empty if none was named before it.
  std::vector<int> YearsAt(std::size_t at) const;
  // From the end of one number to the beginning of another, or of the text.
  std::string_view Between(const NoteNumber& first, const NoteNumber& second) const;
  std::string_view Before(const NoteNumber& number) const;
  std::string_view After(const NoteNumber& number) const;

 private:
  struct YearMark {
    std::size_t begin = 0;
    std::size_t end = 0;
    int first = 0;
    int last = 0;
  };

  void ReadNumbers();
  void ReadYears();
  bool EndsSpan(std::size_t i);
  // The year that the number is; 0 if it is none, -1 if it only looks like one.
  int YearOf(const NoteNumber& number) const;

  std::string text_;
  std::vector<NoteNumber> numbers_;
  std::vector<YearMark> marks_;
};

}  // namespace radap

#endif  // RADAP_ENGINE_ASSESS_NOTE_H_
