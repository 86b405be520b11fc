#include "tools/cli/save_dossier.h"

#include <optional>
#include <utility>

#include "engine/dossier/read_dossier.h"
#include "engine/dossier/write_dossier.h"
#include "tools/cli/replace_file.h"

namespace radap::cli {
namespace {

// Whether the text reads as the same dossier again. A dossier that is there must never be lost to a mistake of radap.
bool ReadsTheSame(const std::string& text, const Dossier& dossier) {
  Findings ignored;
  std::optional<Dossier> again = ReadDossier(text, ignored);
  if (!again || again->kpis.size() != dossier.kpis.size()) return false;
  again->sha256 = dossier.sha256;
  for (std::size_t i = 0; i < dossier.kpis.size(); ++i)
    again->kpis[i].index = dossier.kpis[i].index;
  return *again == dossier;
}

}  // namespace

bool SaveDossier(const Dossier& dossier, const std::string& path, Session& session) {
  const std::string text = WriteDossier(dossier);
  if (!ReadsTheSame(text, dossier)) {
    session.Complain(
        {"โปรแกรมผิดพลาด: สิ่งที่อ่านได้บันทึกแล้วอ่านกลับไม่ตรงกัน จึงไม่ได้เขียน โปรดแจ้งผู้พัฒนาพร้อมแฟ้มนี้",
         "a bug in radap: what was read would not be the same when it is written and read "
         "again, so nothing was written; please report it with this file"});
    session.Raise(kBug);
    return false;
  }
  if (path.empty()) {
    session.Write(text);
    return true;
  }
  const std::optional<Label> why = WriteFile(path, text);
  if (!why) return true;
  session.Complain(*why);
  session.Raise(kUnreadable);
  return false;
}

}  // namespace radap::cli
