package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mithaq.oversight.Difference.Kind.ADDED;
import static org.mithaq.oversight.Difference.Kind.KEPT;
import static org.mithaq.oversight.Difference.Kind.REMOVED;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.oversight.Difference.Piece;

@DisplayName("The difference between two versions of a text")
class DifferenceTest {

    @Test
    @DisplayName("is told word by word, what was removed before what was added in its place")
    void wordByWord() {
        Difference difference = Difference.between("الجلسة يوم الأحد بفاس.", "الجلسة يوم السبت بمدينة فاس.");

        assertThat(difference.pieces())
                .extracting(Piece::kind, Piece::text)
                .containsExactly(
                        tuple(KEPT, "الجلسة يوم "),
                        tuple(REMOVED, "الأحد بفاس"),
                        tuple(ADDED, "السبت بمدينة فاس"),
                        tuple(KEPT, "."));
    }

    @ParameterizedTest
    @CsvSource({"الوُضُوحُ, الوضوح", "الوضـــوح, الوضوح", "الأمانة, الامانة", "إقليم, اقليم", "آخر, أخر", "ﻣﻴﺜﺎﻕ, ميثاق"
    })
    @DisplayName("does not tell vowel signs, drawn-out letters, forms of the alef and of letters")
    void sameWord(String former, String later) {
        Difference difference = Difference.between("قيمة " + former + " أولا", "قيمة " + later + " أولا");

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.pieces()).extracting(Piece::text).containsExactly("قيمة " + later + " أولا");
    }

    @ParameterizedTest
    @CsvSource({"عَلَم, عِلم", "علي, على", "sa, ça"})
    @DisplayName("tells words that differ by a letter; vowel signs alone make no other word")
    void otherWord(String former, String later) {
        boolean sameLetters = former.replaceAll("[\u064b-\u0652]", "").equals(later.replaceAll("[\u064b-\u0652]", ""));

        assertThat(Difference.between(former, later).isNone()).isEqualTo(sameLetters);
    }

    @Test
    @DisplayName("tells lines that were added, and keeps the text to the letter")
    void lines() {
        Difference difference = Difference.between("1. الوضوح\n2. الثقة", "1. الوضوح\n2. الثقة\n3. الالتزام");

        assertThat(difference.pieces())
                .extracting(Piece::kind, Piece::text)
                .containsExactly(tuple(KEPT, "1. الوضوح\n2. الثقة"), tuple(ADDED, "\n3. الالتزام"));
    }

    @Test
    @DisplayName("is found in bounded memory for two long texts that have nothing in common")
    void withoutAnythingInCommon() {
        String former = "كلمة ".repeat(3_000);
        String later = "mot ".repeat(3_000);

        assertThat(Difference.between(former, later).isNone()).isFalse();
    }
}
