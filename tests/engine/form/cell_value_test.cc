// Cells as people fill them in: what is read, and what is said of it.
#include "engine/form/cell_value.h"

#include <gtest/gtest.h>

#include "engine/form/codes.h"
#include "engine/form/literal.h"
#include "engine/form/target_text.h"
#include "tests/engine/form/form_parts.h"

namespace radap::form {
namespace {

Cell CellOf(std::string text, CellKind kind = CellKind::kText) {
  Cell cell;
  cell.kind = kind;
  cell.text = std::move(text);
  return cell;
}

// "12.5", "/text \"ดี\"", "" for nothing; with the codes behind: "12.5 F0810".
std::string Read(const Slot& slot, const Cell& cell) {
  Findings findings;
  std::string text;
  for (const auto& [path, leaf] : ReadCell(slot, cell, {}, findings)) {
    const std::string part = path.substr(slot.path.size());
    text += (text.empty() ? "" : " ") + part + (part.empty() ? "" : " ") + LiteralOf(leaf);
  }
  const std::string codes = CodesOf(findings);
  return text + (text.empty() || codes.empty() ? "" : " ") + codes;
}

std::string Read(CellType type, std::string text, CellKind kind = CellKind::kText) {
  return Read(Slot{"/p", type, {}}, CellOf(std::move(text), kind));
}

std::string ReadChoice(ChoiceList list, std::string text, CellKind kind = CellKind::kText) {
  return Read(Slot{"/p", CellType::kChoice, list}, CellOf(std::move(text), kind));
}

TEST(CellValueTest, Amounts) {
  EXPECT_EQ(Read(CellType::kAmount, "0", CellKind::kNumber), "0");
  EXPECT_EQ(Read(CellType::kAmount, "0.1", CellKind::kNumber), "0.1");
  EXPECT_EQ(Read(CellType::kAmount, " 95.80 "), "95.8");
  EXPECT_EQ(Read(CellType::kAmount, ""), "");
  EXPECT_EQ(Read(CellType::kAmount, " \n"), "");
  EXPECT_EQ(Read(CellType::kAmount, "๑,๘๓๙.๐๐"), "1839 F0810");
  EXPECT_EQ(Read(CellType::kAmount, "15%"), "15 F0812");
  EXPECT_EQ(Read(CellType::kAmount, "0 บาท"), "0 F0812");
  EXPECT_EQ(Read(CellType::kAmount, "-"), "F0813");
  EXPECT_EQ(Read(CellType::kAmount, "N/A"), "F0813");
  EXPECT_EQ(Read(CellType::kAmount, "มาก"), "F0809");
  EXPECT_EQ(Read(CellType::kAmount, "1,83"), "F0809");
  EXPECT_EQ(Read(CellType::kAmount, "true", CellKind::kTruth), "F0809");
  EXPECT_EQ(Read(CellType::kAmount, "2024-01-15", CellKind::kDate), "F0817");
  EXPECT_EQ(Read(CellType::kAmount, "#REF!", CellKind::kError), "F0818");
  EXPECT_EQ(Read(CellType::kAmount, "x", CellKind::kNumber), "F0809");
}

TEST(CellValueTest, APercentageIsReadAsItIsSeen) {
  Cell cell = CellOf("0.15", CellKind::kNumber);
  cell.is_percent = true;
  EXPECT_EQ(Read(Slot{"/p", CellType::kAmount, {}}, cell), "15 F0811");
  EXPECT_EQ(Read(Slot{"/p", CellType::kTarget, {}}, cell), "15 F0811");
}

TEST(CellValueTest, AFormulaIsTakenByItsSavedValue) {
  Cell cell = CellOf("12", CellKind::kNumber);
  cell.is_formula = true;
  EXPECT_EQ(Read(Slot{"/p", CellType::kAmount, {}}, cell), "12 F0819");
}

TEST(CellValueTest, FieldsOfNumbersKeepWords) {
  EXPECT_EQ(Read(CellType::kFieldAmount, "80"), "80");
  EXPECT_EQ(Read(CellType::kFieldAmount, "มาก"), "\"มาก\" F0809");
  EXPECT_EQ(Read(CellType::kFieldAmount, "-"), "F0813");
}

TEST(CellValueTest, YearsAndGroups) {
  EXPECT_EQ(Read(CellType::kYear, "2567", CellKind::kNumber), "2567");
  EXPECT_EQ(Read(CellType::kYear, " ๒๕๖๗"), "2567 F0810");
  EXPECT_EQ(Read(CellType::kYear, "2024"), "F0820");
  EXPECT_EQ(Read(CellType::kYear, "67"), "F0820");
  EXPECT_EQ(Read(CellType::kYear, "2567.5", CellKind::kNumber), "F0820");
  EXPECT_EQ(Read(CellType::kWhole, "3", CellKind::kNumber), "3");
  EXPECT_EQ(Read(CellType::kWhole, "0", CellKind::kNumber), "F0828");
  EXPECT_EQ(Read(CellType::kWhole, "สาม"), "F0828");
}

TEST(CellValueTest, DatesOfASheetAreOfTheBuddhistEra) {
  EXPECT_EQ(Read(CellType::kDate, "2567-09-30"), "\"2567-09-30\"");
  EXPECT_EQ(Read(CellType::kDate, "2024-09-30", CellKind::kDate), "\"2567-09-30\" F0816");
  EXPECT_EQ(Read(CellType::kDate, "2567-09-30", CellKind::kDate), "\"2567-09-30\" F0816");
  EXPECT_EQ(Read(CellType::kDate, "๒๕๖๗-๐๙-๓๐"), "\"2567-09-30\" F0810");
}

TEST(CellValueTest, TextsAreKeptAsTheyAre) {
  for (const char* text : {"=1+1", "+cmd", "@SUM", "-2+3", "\t=1", " a  b ", "15%", "N/A", "-"}) {
    EXPECT_EQ(Read(CellType::kText, text), LiteralOf(std::string(text)));
  }
  EXPECT_EQ(Read(CellType::kText, "2567", CellKind::kNumber), "\"2567\"");
  EXPECT_EQ(Read(CellType::kId, " 7.1 "), "\"7.1\"");
  EXPECT_EQ(Read(CellType::kList, "ก\n\n ข\n"), "[\"ก\", \" ข\"]");
}

TEST(CellValueTest, Hashes) {
  const std::string hash(64, 'A');
  EXPECT_EQ(Read(CellType::kHash, " " + hash), LiteralOf(std::string(64, 'a')));
  EXPECT_EQ(Read(CellType::kHash, "12ab"), "F0823");
}

TEST(CellValueTest, Choices) {
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, "มี"), "/claimed true");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, " ไม่ มี "), "/claimed false");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, "ไม่เกี่ยวข้อง"), "/applicable false");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, "ยังไม่ระบุ"), "{}");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, ""), "");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, "Yes"), "/claimed true F0815");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, "true", CellKind::kTruth), "/claimed true F0815");
  EXPECT_EQ(ReadChoice(ChoiceList::kIssue, "อาจจะ"), "F0814");
  EXPECT_EQ(ReadChoice(ChoiceList::kApplicable, "ไม่เกี่ยวข้อง"), "false");
  EXPECT_EQ(ReadChoice(ChoiceList::kApplicable, "เกี่ยวข้อง"), "");
  EXPECT_EQ(ReadChoice(ChoiceList::kJudged, "ไม่บรรลุ"), "false");
  EXPECT_EQ(ReadChoice(ChoiceList::kKind, "จังหวัด"), "\"province\"");
  EXPECT_EQ(ReadChoice(ChoiceList::kKind, "Province"), "\"province\" F0815");
  EXPECT_EQ(ReadChoice(ChoiceList::kDirection, "ค่าน้อยดี"), "\"lower\"");
  EXPECT_EQ(ReadChoice(ChoiceList::kDirection, "ยิ่งมากยิ่งดี"), "\"higher\" F0815");
}

TEST(CellValueTest, Targets) {
  EXPECT_EQ(Read(CellType::kTarget, "100", CellKind::kNumber), "100");
  EXPECT_EQ(Read(CellType::kTarget, "-"), "{}");
  EXPECT_EQ(Read(CellType::kTarget, "ไม่มี"), "{} F0813");
  EXPECT_EQ(Read(CellType::kTarget, "ดีมาก"), "/text \"ดีมาก\"");
  EXPECT_EQ(Read(CellType::kTarget, "ค่าฐาน+๐.๑"), "/plus 0.1 /to_baseline true");
  EXPECT_EQ(Read(CellType::kTarget, "Baseline + 5%"), "/plus_percent 5 /to_baseline true");
  EXPECT_EQ(Read(CellType::kTarget, "ผลปี 2566 - 2; ไม่ลด"), "/plus -2 /text \"ไม่ลด\" /to_year 2566");
  EXPECT_EQ(Read(CellType::kTarget, "ผลปี 25e2 + 1"), "/text \"ผลปี 25e2 + 1\"");
  EXPECT_EQ(Read(CellType::kTarget, "\"-\""), "/text \"-\"");
  EXPECT_EQ(Read(CellType::kTarget, "ค่าฐาน"), "/text \"ค่าฐาน\"");
}

TEST(CellValueTest, WhatACellCannotGiveBackIsShownAsElsewhere) {
  const auto shown = [](CellType type, Leaf leaf) {
    return ShownAt(Slot{"/p", type, {}}, {{"/p", std::move(leaf)}})->text;
  };
  EXPECT_EQ(shown(CellType::kText, std::string("ก")), "ก");
  EXPECT_EQ(shown(CellType::kText, std::string()), kElsewhere);
  EXPECT_EQ(shown(CellType::kText, std::string("a\r\nb")), kElsewhere);
  EXPECT_EQ(shown(CellType::kText, std::string(kElsewhere)), kElsewhere);
  EXPECT_EQ(shown(CellType::kText, Exact(5)), kElsewhere);
  EXPECT_EQ(shown(CellType::kFieldAmount, std::string("12")), kElsewhere);
  EXPECT_EQ(shown(CellType::kFieldAmount, true), kElsewhere);
  EXPECT_EQ(shown(CellType::kList, std::vector<std::string>{"a\nb"}), kElsewhere);
  EXPECT_EQ(shown(CellType::kList, std::vector<std::string>()), kElsewhere);
  EXPECT_EQ(ShownAt(Slot{"/p", CellType::kText, {}}, {}), std::nullopt);
}

TEST(TargetTextTest, WordsThatLookLikeSomethingElseAreQuoted) {
  YearTarget target;
  target.text = "100";
  EXPECT_EQ(TextOfTarget(target), "\"100\"");
  target.text = "ค่าฐาน + 1";
  EXPECT_EQ(TextOfTarget(target), "\"ค่าฐาน + 1\"");
  target.text = "ดี";
  EXPECT_EQ(TextOfTarget(target), "ดี");
  target.to_baseline = true;
  target.plus = *Exact::Parse("-0.5");
  EXPECT_EQ(TextOfTarget(target), "ค่าฐาน - 0.5; ดี");
  EXPECT_EQ(TextOfTarget({}), "-");
}

}  // namespace
}  // namespace radap::form
