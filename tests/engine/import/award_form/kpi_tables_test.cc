// Items, groups and heads of the tables of KPIs.
#include "engine/import/award_form/kpi_tables.h"

#include <gtest/gtest.h>

#include "tests/engine/import/award_form/form_text.h"

namespace radap::award_form {
namespace {

const char* const kRow = "น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 300";

std::string Shown(const FormRead& read) {
  std::string shown;
  for (const Kpi& kpi : read.dossier->kpis) {
    shown += kpi.item + "/" + std::to_string(kpi.group.value_or(0)) + " " + kpi.name + ";";
  }
  return shown;
}

TEST(KpiTables, GroupsAndItemsWithTheirMeans) {
  const FormRead read(KpiHead() + Lines({"7.1 พันธกิจ", "อธิบาย", "380.00", "1. หลัก", "อธิบายกลุ่ม"}) +
                      TableHead() + Lines({kRow, "2. แผน"}) + TableHead() +
                      Lines({kRow, "7. 6 กระบวนการ 400.00", "1. ต้นทุน"}) + TableHead() +
                      Lines({kRow, "366.67"}));
  EXPECT_EQ(Shown(read), "7.1/1 น้ำ;7.1/2 น้ำ;7.6/1 น้ำ;");
  EXPECT_EQ(read.dossier->claimed.at("7.1"), Exact(380));
  EXPECT_EQ(read.dossier->claimed.at("7.6"), Exact(400));
  EXPECT_EQ(read.dossier->claimed.at("7").ToPlain(2), "366.67");
  EXPECT_EQ(read.dossier->fiscal_year, 2567);
  EXPECT_FALSE(read.Has(AwardFormCode::kUnread));
}

TEST(KpiTables, AGroupMayBeBlankAndATableCutAtTheEnd) {
  const FormRead read(KpiHead() + Lines({"7.1 พันธกิจ", "380.00", "1. หลัก"}) + TableHead() +
                      Lines({"2. แผน", "ตัวชี้วัด ค่าเป้าหมาย", "ปีล่าสุด", "(ตัวเลข)"}));
  EXPECT_TRUE(read.dossier->kpis.empty());
  EXPECT_EQ(read.Line(AwardFormCode::kGroupEmpty), "F0714 line 9 ");
  EXPECT_FALSE(read.Has(AwardFormCode::kUnread));
}

TEST(KpiTables, WordsInNotesAreNoHeadings) {
  const FormRead read(KpiHead() + Lines({"7.1 พันธกิจ", "380.00", "1. หลัก"}) + TableHead() +
                      Lines({"น้ำ (ค่ามากดี) 10 (ราย) 8 9 10 100 ทำแล้ว", "1. ขุดคลอง", "2. วางท่อ",
                             "7.2 กม.", "300", "2. แผน"}) +
                      TableHead() + Lines({kRow}));
  EXPECT_EQ(Shown(read), "7.1/1 น้ำ;7.1/2 น้ำ;");
  EXPECT_EQ(read.dossier->kpis[0].note, "ทำแล้ว 1. ขุดคลอง 2. วางท่อ 7.2 กม.");
}

TEST(KpiTables, WhatThePackDoesNotHaveIsReported) {
  const FormRead no_group(KpiHead() + Lines({"7.1 พันธกิจ", "380.00", "9. หลัก"}) + TableHead() +
                          Lines({kRow, "1. หลัก"}) + TableHead());
  EXPECT_EQ(no_group.Line(AwardFormCode::kUnknownTable).substr(0, 5), "F0735");
  EXPECT_TRUE(no_group.Has(AwardFormCode::kUnread));
  const FormRead no_rows(KpiHead() + Lines({"7.1 พันธกิจ", "1. หลัก"}) + TableHead() +
                         Lines({"น้ำ 1 2"}));
  EXPECT_TRUE(no_rows.Has(AwardFormCode::kKpisUnread));
  EXPECT_EQ(no_rows.Line(AwardFormCode::kNoItemScore), "F0710 line 5 /claimed/7.1");
}

TEST(KpiTables, OtherYearsAndASecondTableAreReported) {
  std::string other = TableHead();
  other.replace(other.find("2567"), 4, "2568");
  const FormRead read(KpiHead() + Lines({"7.1 พันธกิจ", "380.00", "1. หลัก"}) + TableHead() +
                      Lines({kRow, "1. หลัก"}) + other + Lines({kRow}));
  EXPECT_TRUE(read.Has(AwardFormCode::kOtherYears));
  EXPECT_TRUE(read.Has(AwardFormCode::kPrintedTwice));
  EXPECT_EQ(read.dossier->kpis.size(), 2U);
  EXPECT_EQ(read.dossier->kpis[1].results.count(2568), 1U);
}

}  // namespace
}  // namespace radap::award_form
