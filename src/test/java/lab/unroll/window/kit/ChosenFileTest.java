package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Under which name a file is written that somebody has typed, and what is asked before. */
@Isolated
class ChosenFileTest {

    private final List<Path> asked = new ArrayList<>();

    private Optional<Path> chosen(String typed, boolean isThere, boolean replaces) {
        return ChosenFile.toWrite(Path.of(typed), "svg", file -> isThere, file -> {
            asked.add(file);
            return replaces;
        });
    }

    @Test
    void anEndingIsAddedWhereThereIsNoneInAnySpelling() {
        assertEquals(Optional.of(Path.of("loss.svg")), chosen("loss", false, false));
        assertEquals(Optional.of(Path.of("LOSS.SVG")), chosen("LOSS.SVG", false, false));
        assertEquals(Optional.of(Path.of("loss.Svg")), chosen("loss.Svg", false, false));
        assertEquals(List.of(), asked);
    }

    @Test
    void ofSeveralEndingsTheOneThatWasTypedCounts() {
        List<String> endings = List.of("safetensors", "npz");
        assertEquals(Optional.of(Path.of("w.NPZ")),
                ChosenFile.toWrite(Path.of("w.NPZ"), endings, 0, file -> true, file -> false));
        assertEquals(Optional.of(Path.of("w.npz")),
                ChosenFile.toWrite(Path.of("w"), endings, 1, file -> false, file -> false));
        assertEquals(Optional.empty(), ChosenFile.toWrite(Path.of("w"), endings, 0, file -> true, file -> false));
    }

    @Test
    void noFileIsWrittenOverUnaskedThoughItsEndingWasAdded() {
        assertEquals(Optional.empty(), chosen("loss", true, false));
        assertEquals(List.of(Path.of("loss.svg")), asked);
        assertEquals(Optional.of(Path.of("loss.svg")), chosen("loss", true, true));
    }

    @Test
    void whatWasTypedWithItsEndingTheSystemHasAskedFor() {
        assertEquals(Optional.of(Path.of("loss.svg")), chosen("loss.svg", true, false));
        assertEquals(List.of(), asked);
    }

    @Test
    void capitalLettersAreOfferedAsWell() {
        assertEquals(List.of("*.txt", "*.TXT", "*.md", "*.MD"), ChosenFile.patterns("txt", "md"));
    }
}
