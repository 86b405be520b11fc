#include "engine/dossier/json_writer.h"

#include <utility>

#include "engine/dossier/json_text.h"

namespace radap {

void JsonWriter::Key(std::string_view key) {
  Separate();
  AppendJsonText(key, out_);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::Text(std::string_view text) {
  Separate();
  AppendJsonText(text, out_);
}

void JsonWriter::Text(std::string_view key, std::string_view text) {
  Key(key);
  Text(text);
}

void JsonWriter::Number(std::string_view key, std::string_view decimal) {
  Key(key);
  Number(decimal);
}

void JsonWriter::Truth(std::string_view key, bool truth) {
  Key(key);
  Truth(truth);
}

void JsonWriter::Null(std::string_view key) {
  Key(key);
  Null();
}

std::string JsonWriter::Take() {
  out_ += '\n';
  return std::exchange(out_, {});
}

void JsonWriter::Begin(char bracket, Layout layout) {
  Separate();
  const bool inside_one_line = !open_.empty() && !open_.back().on_lines;
  out_ += bracket;
  open_.push_back({.on_lines = layout == Layout::kLines && !inside_one_line});
}

void JsonWriter::End(char bracket) {
  const Container closed = open_.back();
  open_.pop_back();
  if (closed.on_lines && !closed.is_empty) NewLine();
  out_ += bracket;
}

void JsonWriter::Value(std::string_view text) {
  Separate();
  out_ += text;
}

void JsonWriter::Separate() {
  if (std::exchange(after_key_, false) || open_.empty()) return;
  Container& container = open_.back();
  if (!container.is_empty) out_ += container.on_lines ? "," : ", ";
  container.is_empty = false;
  if (container.on_lines) NewLine();
}

void JsonWriter::NewLine() {
  out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

}  // namespace radap
