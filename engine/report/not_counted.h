// Why a KPI does not count towards its item, and what to do about it.
//
// Evaluation + KPI -> words. The same judgement as Bind's, read off its facts and findings. Tested by
// tests/engine/report/explain_test.cc and score_text_test.cc.
#ifndef RADAP_ENGINE_REPORT_NOT_COUNTED_H_
#define RADAP_ENGINE_REPORT_NOT_COUNTED_H_

#include "engine/eval/result.h"

namespace radap {

enum class NotCounted { kKind, kGroupLimit, kItemLimit };

// REQUIRES for all: the subject is a KPI that does not count.
NotCounted ReasonNotCounted(const Evaluator& evaluator, Subject kpi);
// "over the group's limit".
Label ShortReason(NotCounted reason);
// "group 7.5/6 is only for province".
Label LongReason(const Evaluation& evaluation, Subject kpi);
// "move it to another group, or remove it".
Label WhatToDo(NotCounted reason);

}  // namespace radap

#endif  // RADAP_ENGINE_REPORT_NOT_COUNTED_H_
