#include "rules/compile/instruction.h"

#include <array>
#include <cstddef>

namespace radap {

const Shape& ShapeOf(Opcode op) {
  static constexpr auto kShapes = std::to_array<Shape>({
#define OPCODE(name, word, a, b) {word, Operand::a, Operand::b},
#include "rules/compile/opcodes.def"
  });
  return kShapes.at(static_cast<std::size_t>(op));
}

}  // namespace radap
