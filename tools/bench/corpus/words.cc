#include "tools/bench/corpus/words.h"

#include <cstdint>
#include <iterator>
#include <string_view>

namespace radap::bench {
namespace {

constexpr std::string_view kWords[] = {
    "หน่วยงาน", "ประชาชน",    "บริการ",   "ข้อมูล",   "แผนงาน",  "ดิจิทัล",      "ติดตาม",   "ประเมิน",
    "ปรับปรุง",  "ร่วมกัน",      "เครือข่าย", "ผลลัพธ์",  "เป้าหมาย", "ความเสี่ยง",  "บุคลากร",  "พัฒนา",
    "อบรม",    "เรียนรู้",      "นวัตกรรม", "ระบบ",   "ขั้นตอน",   "ลดเวลา",    "โปร่งใส",  "รายงาน",
    "จังหวัด",   "ท้องถิ่น",      "ชุมชน",    "สุขภาพ",  "น้ำสะอาด", "ป่าไม้",      "ถนน",     "โรงเรียน",
    "เกษตรกร", "ผู้สูงอายุ",     "เด็ก",     "แรงงาน", "ค่าใช้จ่าย", "งบประมาณ",  "จัดสรร",   "วิเคราะห์",
    "สำรวจ",   "ความพึงพอใจ", "ร้องเรียน", "แก้ไข",   "รวดเร็ว",  "ถูกต้อง",     "เชื่อมโยง", "เปิดเผย",
    "ทบทวน",   "มาตรฐาน",    "คุณภาพ",   "ตัวชี้วัด",  "ไตรมาส",  "ประจำปี",    "ผู้บริหาร",  "สื่อสาร",
    "ทุกระดับ",  "ทั่วถึง",       "ยั่งยืน",    "ต้นแบบ",  "ขยายผล",  "ถอดบทเรียน", "สำเร็จ",   "ต่อเนื่อง",
};
constexpr std::string_view kAsides[] = {" KPI ", " 2567 ",      " (Dashboard) ",
                                        " 12 ",  " e-Service ", " 95.5 "};

std::string_view Word(Random& random) { return kWords[random.Below(std::size(kWords))]; }

// Thai letters are 3 bytes each in UTF-8.
Sentence MakeSentence(Random& random) {
  Sentence sentence;
  for (std::uint64_t left = 6 + random.Below(12); left > 0; --left) {
    const std::string_view word = Word(random);
    sentence.text += word;
    sentence.letters += static_cast<int>(word.size() / 3);
    if (random.OneIn(6)) sentence.text += ' ';
    if (random.OneIn(20)) sentence.text += kAsides[random.Below(std::size(kAsides))];
  }
  sentence.text += ' ';
  return sentence;
}

}  // namespace

Words::Words() {
  Random random(1, 1);
  for (int i = 0; i < 1024; ++i) sentences_.push_back(MakeSentence(random));
  for (int i = 0; i < 512; ++i) {
    std::string& phrase = phrases_.emplace_back();
    for (int word = 0; word < 3; ++word) phrase += Word(random);
  }
}

void Words::AppendText(Random& random, int letters, std::string& out) const {
  while (letters > 0) {
    const Sentence& sentence = sentences_[random.Below(sentences_.size())];
    out += sentence.text;
    letters -= sentence.letters;
    if (letters > 200 && random.OneIn(8)) out += "\\n";
  }
}

void Words::AppendPhrase(Random& random, std::string& out) const {
  out += phrases_[random.Below(phrases_.size())];
}

}  // namespace radap::bench
