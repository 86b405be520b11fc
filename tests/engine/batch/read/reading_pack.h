// A pack with one of everything that a dossier can speak of, and dossiers for it. For the tests of this folder.
#ifndef RADAP_TESTS_ENGINE_BATCH_READ_READING_PACK_H_
#define RADAP_TESTS_ENGINE_BATCH_READ_READING_PACK_H_

#include <string>
#include <string_view>

#include "engine/batch/facts/schema.h"

namespace radap::testing {

// Id "hand". Category 1, item 1.1 with field `share`, question 1.1.1 (narrative at most 5, issues 1, 2, 3 of which 3 is
// starred), 1.1.2 (issue 1, fields text, number, percent, date, period, url, list); item 7.1 (groups 1, 2); category 2,
// which asks nothing. Rules ask KPIs for all they have, two years back, ratings one year back, and questions and KPIs
// whether they are applicable.
const batch::Schema& ReadingPack();

// {"format":..,"pack":"hand","organisation":{"id":"o"},"fiscal_year":2567,MEMBERS}, compact.
std::string DossierOf(std::string_view members);
// One KPI of 7.1/1 with these members.
std::string DossierOfKpi(std::string_view members);

// A dossier with most keys of the format, as programs write it.
inline constexpr std::string_view kRich =
    R"({"format":"radap.dossier/1","pack":"hand","organisation":{"id":"o","name":"กรม","kind":"policy"},)"
    R"("fiscal_year":2567,"answers":{"1.1.1":{"applicable":false,"issues":{"1":{"claimed":true,"evidence":[)"
    R"({"file":"ก.pdf","sha256":"00112233445566778899aabbccddeeffABCDEF0123456789abcdef0123456789",)"
    R"("url":"https://a.th"},{"url":"u"}]},"3":{"claimed":false}},"narrative":"ยาว\n5 \u0e01"},)"
    R"("1.1.2":{"fields":{"text":"ok","number":-1.5,"list":["a","ข"]}}},"ratings":{"1.1":3.25,"7.1":)"
    R"({"2566":2}},"kpis":[{"item":"7.1","group":2,"name":"ตัว","unit":"%","direction":"lower",)"
    R"("applicable":false,"baseline":1,"target":2.5,"targets":{"2567":{"text":"ดี"},"2566":7},)"
    R"("results":{"2565":1,"2567":"12.75"},"judged":{"2567":true},"note":"x","claimed":{"success":80,)"
    R"("score":3}}],"claimed":{"total":400.125,"1":5}})";

}  // namespace radap::testing

#endif  // RADAP_TESTS_ENGINE_BATCH_READ_READING_PACK_H_
