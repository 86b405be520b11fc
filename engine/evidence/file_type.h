// What a file holds by its content, and whether that goes with its name (file_types.def).
//
// Open file -> TypeReader (libmagic) -> "application/pdf"; with its name -> JudgeType. libmagic gets the open file,
// never a path, and looks at its first part only. Tested by tests/engine/evidence/file_type_test.cc.
#ifndef RADAP_ENGINE_EVIDENCE_FILE_TYPE_H_
#define RADAP_ENGINE_EVIDENCE_FILE_TYPE_H_

#include <string>
#include <string_view>

struct magic_set;  // of libmagic

namespace radap {

class TypeReader {
 public:
  TypeReader();
  ~TypeReader();
  TypeReader(const TypeReader&) = delete;
  TypeReader& operator=(const TypeReader&) = delete;

  // Whether the machine has libmagic's table of types.
  bool IsReady() const { return magic_ != nullptr; }
  // Empty if it cannot be told. Moves the file's position.
  std::string TypeOf(int file) const;

 private:
  magic_set* magic_;
};

enum class TypeVerdict { kFits, kDiffers, kProgram };

// `type`: by content, empty if not known. An extension that is not in the list fits every document.
TypeVerdict JudgeType(std::string_view name, std::string_view type);

}  // namespace radap

#endif  // RADAP_ENGINE_EVIDENCE_FILE_TYPE_H_
