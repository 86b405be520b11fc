// The operations of steps: one function each, over all cells of a strip. `a b c` are the columns of Step::from, `p q`
// what else it takes. Each writes its own room only; bytes combine as in cells.h. Loops without branches where the
// numbers cannot overflow. Used in this folder only.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_STEPS_H_
#define RADAP_ENGINE_BATCH_COLUMNS_STEPS_H_

#include "engine/batch/columns/strip.h"
#include "rules/compile/program.h"

namespace radap::batch {

// Truths (truth_steps.cc).
void NotStep(const Step& step, Strip& strip);
void AndStep(const Step& step, Strip& strip);
void OrStep(const Step& step, Strip& strip);
void IsMissingStep(const Step& step, Strip& strip);  // of a code or number
void IsOneOfStep(const Step& step, Strip& strip);    // bit a of q
// b where a is yes, c where it is no; without a value where a is so.
void SelectCodeStep(const Step& step, Strip& strip);
void FlagsStep(const Step& step, Strip& strip);  // flags[p]: the same for every row

// Facts: views of the block, or what is made of them (fact_steps.cc).
void KpiAmountStep(const Step& step, Strip& strip);  // Property p of q years before
void KpiJudgedStep(const Step& step, Strip& strip);  // of q years before
void KpiDirectionStep(const Step& step, Strip& strip);
void KpiApplicableStep(const Step& step, Strip& strip);
void KpiCountsStep(const Step& step, Strip& strip);
void KpiTextStep(const Step& step, Strip& strip);  // Property p of q years before
void KindStep(const Step& step, Strip& strip);
void YearStep(const Step& step, Strip& strip);
void ApplicableStep(const Step& step, Strip& strip);
void RatingStep(const Step& step, Strip& strip);  // of q years before
void AnsweredStep(const Step& step, Strip& strip);
void LettersStep(const Step& step, Strip& strip);
void ClaimsStep(const Step& step, Strip& strip);
void FilesStep(const Step& step, Strip& strip);
void LinksStep(const Step& step, Strip& strip);
void FileCountStep(const Step& step, Strip& strip);  // whether there are p files or more
void LinkCountStep(const Step& step, Strip& strip);

// Fields: choices[p] are the fields by slot (field_steps.cc).
void FieldNumberStep(const Step& step, Strip& strip);
void FieldTextStep(const Step& step, Strip& strip);
void FieldBlankStep(const Step& step, Strip& strip);  // whether a text is not filled in
void FilledAtStep(const Step& step, Strip& strip);    // filled[p]

// Texts (text_steps.cc).
void ConstantTextStep(const Step& step, Strip& strip);  // texts[p]
void IsBlankStep(const Step& step, Strip& strip);       // no value, or nothing but white space
void ContainsStep(const Step& step, Strip& strip);
void StartsWithStep(const Step& step, Strip& strip);

// Numbers of one denominator (number_steps.cc).
void ScaleStep(const Step& step, Strip& strip);  // a * p
void ScaleCheckedStep(const Step& step, Strip& strip);
void AddStep(const Step& step, Strip& strip);
void AddCheckedStep(const Step& step, Strip& strip);
void SubtractStep(const Step& step, Strip& strip);
void SubtractCheckedStep(const Step& step, Strip& strip);
void MultiplyStep(const Step& step, Strip& strip);
void BandStep(const Step& step, Strip& strip);  // bands[p], by BandEdges::from
void SelectNumberStep(const Step& step, Strip& strip);
void OrZeroStep(const Step& step, Strip& strip);          // a, or 0 where it has no value
void OrZeroIfCountsStep(const Step& step, Strip& strip);  // likewise where the truth b is no
void CopyStep(const Step& step, Strip& strip);
void PickStep(const Step& step, Strip& strip);  // of choice_steps[q] the one that choices[p] says
Operation CompareStepOf(Opcode op);             // of the same denominator
Operation ExtremeStepOf(Opcode op);             // kMin, kMax; likewise

// Numbers of any denominators (ratio_steps.cc).
void AddRatiosStep(const Step& step, Strip& strip);
void SubtractRatiosStep(const Step& step, Strip& strip);
void MultiplyRatiosStep(const Step& step, Strip& strip);
void ScaleRatiosStep(const Step& step, Strip& strip);  // a * p, an integer
void DivideStep(const Step& step, Strip& strip);       // a, b of one same denominator
void DivideRatiosStep(const Step& step, Strip& strip);
void BandOfRatiosStep(const Step& step, Strip& strip);  // bands[p], by BandEdges::edges
void RoundStep(const Step& step, Strip& strip);         // to a multiple of 1 / p
void InterpolateStep(const Step& step, Strip& strip);   // curves[p]
void MatrixStep(const Step& step, Strip& strip);        // matrices[p], row a, column b
Operation CompareRatiosStepOf(Opcode op);
Operation ExtremeOfRatiosStepOf(Opcode op);

// Members (member_steps.cc, ladder_steps.cc) and years (series_steps.cc).
void KpiMembersStep(const Step& step, Strip& strip);  // members[p]; of all cells at once
void MembersStep(const Step& step, Strip& strip);     // members[p]
void SeriesStep(const Step& step, Strip& strip);      // series[p]: a fact of several years
void YearSumStep(const Step& step, Strip& strip);     // likewise, if it is a sum or mean
void LadderStep(const Step& step, Strip& strip);      // ladders[p]

}  // namespace radap::batch

#endif  // RADAP_ENGINE_BATCH_COLUMNS_STEPS_H_
