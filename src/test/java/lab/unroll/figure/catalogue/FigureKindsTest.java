package lab.unroll.figure.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.unroll.Sources;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class FigureKindsTest {

    @Test
    void everyFigureHasANameOfItsOwn() {
        Set<String> ids = FigureKinds.ALL.stream().map(FigureKind::id).collect(Collectors.toSet());
        assertEquals(FigureKinds.ALL.size(), ids.size());
        for (FigureKind kind : FigureKinds.inFiles()) {
            assertSame(kind, FigureKinds.named(kind.id().toUpperCase(Locale.ROOT)));
            for (Locale language : Words.LANGUAGES) {
                assertFalse(Words.of("export", language).get("title." + kind.id(), "LSTM").isBlank());
            }
        }
    }

    @Test
    void anUnknownFigureIsRefusedWithTheNamesOfAll() {
        InputException problem = assertThrows(InputException.class, () -> FigureKinds.named("moon"));
        for (FigureKind kind : FigureKinds.inFiles()) {
            assertTrue(problem.getMessage().contains(kind.id()), problem.getMessage());
        }
    }

    @Test
    void outsideOfTheFiguresOnlyTheirLanguageTheirPaintAndTheCatalogueAreKnown() {
        Pattern figures = Pattern.compile("\\blab\\.unroll\\.(figure(?:\\.[a-z][a-z0-9]*)*)\\.[A-Z]");
        Set<String> known = new TreeSet<>();
        for (Path file : Sources.files(Sources.MAIN, ".java")) {
            if (!Sources.MAIN.relativize(file).startsWith("figure")) {
                Sources.all(figures, Sources.codeOnly(Sources.text(file))).stream()
                        .filter(room -> !List.of("figure", "figure.paint", "figure.catalogue").contains(room))
                        .forEach(room -> known.add(Sources.MAIN.relativize(file) + " knows " + room));
            }
        }
        assertEquals(Set.of(), known);
    }
}
