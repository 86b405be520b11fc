// The memory of plans, and running them over it.
#include <algorithm>

#include "engine/batch/columns/plan_builder.h"
#include "engine/batch/columns/strip.h"
#include "rules/base/index.h"

namespace radap::batch {
namespace {

Room MakeRoom(const Step& step, std::size_t cells) {
  const bool is_code = step.form == Form::kCode;
  Room room;
  if (is_code ? !step.is_view : step.lacks) room.state.resize(cells);
  if (step.form == Form::kNumber && !step.is_view) room.number.resize(cells);
  if (step.form == Form::kText && !step.is_view) room.text.resize(cells);
  if (step.denominator == 0) room.denominator.resize(cells, 1);
  if (!step.IsConstant()) return room;
  std::ranges::fill(room.state, static_cast<std::uint8_t>(step.q));
  std::ranges::fill(room.number, step.p);
  return room;
}

// The cells of a step from its first one, or from `begin` where it has all.
Cells CellsOf(const Frame& frame, const Step& step, const Room& room, std::size_t begin) {
  Cells cells;
  cells.state = frame.known.data();
  if (!room.state.empty()) cells.state = room.state.data() + (step.is_kept ? begin : 0);
  if (!room.number.empty()) cells.number = room.number.data() + (step.is_kept ? begin : 0);
  if (!room.text.empty()) cells.text = room.text.data();
  cells.denominator = &step.denominator;
  if (step.denominator != 0) return cells;
  cells.denominator = room.denominator.data() + (step.is_kept ? begin : 0);
  cells.denominator_step = 1;
  return cells;
}

void RunSteps(const std::vector<int>& steps, bool whole, Strip& strip) {
  for (const int index : steps) {
    const Step& step = strip.plan.steps[Index(index)];
    if (step.is_whole != whole || step.IsConstant()) continue;
    strip.step = index;
    step.run(step, strip);
  }
}

}  // namespace

void Frame::Prepare(const std::vector<Plan>& of) {
  plans = &of;
  std::size_t most = kKpis;
  for (const Plan& plan : of) most = std::max(most, plan.cells);
  known.assign(most, kKnown);
  kpi_counts.assign(kKpis, kNo);
  tally.Resize(most);
  for (const Plan& plan : of) {
    Sheet& sheet = sheets[static_cast<std::size_t>(plan.kind)];
    sheet.rooms.resize(plan.steps.size());
    sheet.cells.resize(plan.steps.size());
    for (const int index : plan.live) {
      const Step& step = plan.steps[Index(index)];
      sheet.rooms[Index(index)] = MakeRoom(step, step.is_kept ? plan.cells : kStrip);
    }
  }
}

Cells Frame::Whole(ElementKind kind, int step) const {
  const auto place = static_cast<std::size_t>(kind);
  return CellsOf(*this, (*plans)[place].steps[Index(step)], sheets[place].rooms[Index(step)], 0);
}

void Frame::Run(const Plan& plan, std::size_t cells) {
  Sheet& sheet = sheets[static_cast<std::size_t>(plan.kind)];
  Strip all{*this, plan, sheet, 0, plan.cells};
  RunSteps(plan.live, true, all);
  for (std::size_t begin = 0; begin < cells; begin += kStrip) {
    for (const int index : plan.live) {
      if (begin > 0 && !plan.steps[Index(index)].is_kept) continue;  // as before
      sheet.cells[Index(index)] =
          CellsOf(*this, plan.steps[Index(index)], sheet.rooms[Index(index)], begin);
    }
    Strip strip{*this, plan, sheet, begin, std::min(kStrip, cells - begin)};
    RunSteps(plan.live, false, strip);
  }
}

void Frame::Run(const Block& of) {
  block = &of;
  for (const ElementKind kind : kOrder) {
    const Plan& plan = (*plans)[static_cast<std::size_t>(kind)];
    Run(plan, kind == ElementKind::kKpi ? of.kpis.count : plan.cells);
  }
}

}  // namespace radap::batch
