// Links to attached files, which stand at the ends of pages, wherever the page ended.
//
// FormLines -> TakeLinks -> Links; their lines and the words at page ends leave the list of lines.
// The path says where the file belongs: .../REGISTER/CATEGORY/ITEM/QUESTION/ISSUE/FILE.
// Tested by tests/engine/import/award_form/links_test.cc.
#ifndef RADAP_ENGINE_IMPORT_AWARD_FORM_LINKS_H_
#define RADAP_ENGINE_IMPORT_AWARD_FORM_LINKS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/dossier/finding.h"
#include "engine/import/award_form/lines.h"

namespace radap::award_form {

struct Link {
  std::string question;  // "1.1.1"
  std::string issue;     // "3"
  std::string prefix;    // of the URL: all before the file name
  std::string file;
  std::string registration;  // number of the application; "" if there is none
  Place place;
};

std::optional<Link> LinkOf(std::string_view url);
// A file of an issue is linked twice if its name went over two lines: once here.
std::vector<Link> TakeLinks(std::vector<FormLine>& lines, Findings& findings);

}  // namespace radap::award_form

#endif  // RADAP_ENGINE_IMPORT_AWARD_FORM_LINKS_H_
