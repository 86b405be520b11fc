// Loops over cells as wide as the processor can: a function marked RADAP_WIDE is compiled twice, for any x86-64 and for
// one with vectors of 256 bits (AVX2), and the loader binds the one that fits. Both do the same.
//
// For functions of this folder whose time is such loops; what they call must be inline to profit. Elsewhere than with
// GCC and glibc the mark says nothing.
#ifndef RADAP_ENGINE_BATCH_COLUMNS_VECTORS_H_
#define RADAP_ENGINE_BATCH_COLUMNS_VECTORS_H_

#include <cstddef>  // says whether it is glibc

#if defined(__x86_64__) && defined(__GLIBC__) && defined(__OPTIMIZE__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RADAP_WIDE __attribute__((target_clones("default", "avx2")))
#else
#define RADAP_WIDE
#endif

#endif  // RADAP_ENGINE_BATCH_COLUMNS_VECTORS_H_
