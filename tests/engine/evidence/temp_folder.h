// A folder for one test, with the files it needs; gone at the end. And dossiers that name such files.
#ifndef RADAP_TESTS_ENGINE_EVIDENCE_TEMP_FOLDER_H_
#define RADAP_TESTS_ENGINE_EVIDENCE_TEMP_FOLDER_H_

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evidence/evidence.h"

namespace radap::testing {

class TempFolder {
 public:
  TempFolder() {
    std::string name = ::testing::TempDir() + "radap-evidence-XXXXXX";
    path_ = mkdtemp(name.data()) == nullptr ? "" : name;
    std::filesystem::create_directory(path_ + "/inside");
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }

  // The folder of the evidence; its parent is "outside".
  std::string path() const { return path_ + "/inside"; }
  std::string outside() const { return path_; }
  std::string At(std::string_view name) const { return path() + "/" + std::string(name); }

  void Write(std::string_view name, std::string_view content) const {
    std::filesystem::create_directories(std::filesystem::path(At(name)).parent_path());
    std::ofstream(At(name), std::ios::binary) << content;
  }

 private:
  std::string path_;
};

// Question 1.1.1 with one issue for each file: "1" has the first.
inline Dossier DossierWith(const std::vector<std::string>& files) {
  Dossier dossier;
  for (std::size_t i = 0; i < files.size(); ++i) {
    Evidence evidence;
    evidence.file = files[i];
    dossier.answers["1.1.1"].issues[std::to_string(i + 1)].evidence.push_back(evidence);
  }
  return dossier;
}

// The findings about files of a folder, "kEvidenceMissing /answers/.." a line.
inline std::string CheckedText(const Dossier& dossier, const std::string& folder) {
  Findings findings;
  CheckEvidence(dossier, folder, findings);
  std::string text;
  for (const Finding& finding : findings) {
    text += std::string(NameOf(finding.code)) + " " + finding.path + "\n";
  }
  return text;
}

// What is found about one file; the folder has a good one too, so that not all are missing.
inline std::string CheckedOne(const TempFolder& folder, const std::string& file) {
  folder.Write("good.pdf", "%PDF-1.7\ngood");
  Dossier dossier = DossierWith({file});
  dossier.answers["9"].issues["1"].evidence.push_back({"good.pdf", {}, {}});
  std::string text = CheckedText(dossier, folder.path());
  const std::string path = " /answers/1.1.1/issues/1/evidence/0\n";
  for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path)) {
    text.replace(at, path.size(), ";");
  }
  return text;
}

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_EVIDENCE_TEMP_FOLDER_H_
