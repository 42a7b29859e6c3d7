package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.cli.console.ProgressLine;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class TourTest {

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    @Test
    void everyFigureIsThereInEveryFormatThatStandsStillAndIsNamed() throws Exception {
        Path tour = folder.resolve("a/tour");
        tour(Locale.ENGLISH).make(tour, false);
        Set<String> expected = Stream.of("unrolled-t1", "unrolled-t4", "unrolled-t8", "gradients", "states", "loss")
                .flatMap(name -> Stream.of(name + ".png", name + ".svg", name + ".pdf")).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(tour)) {
            assertEquals(expected, files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        expected.forEach(name -> assertTrue(told.toString().contains("tour" + java.io.File.separator + name), name));
        assertEquals(5, told.toString().lines().filter(line -> line.startsWith("training")).count());
    }

    @Test
    void aFolderThatCannotBeMadeIsToldOf() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(InputException.class, () -> tour(Words.CHINESE).make(file.resolve("tour"), false));
        assertEquals("", told.toString());
    }

    @Test
    void onATerminalProgressStaysInItsLine() {
        ProgressLine line = new ProgressLine(new PrintWriter(told), Words.of("cli", Locale.ENGLISH), true, 200);
        for (int i = 1; i <= 200; i++) {
            line.tell(i);
        }
        assertEquals(1, told.toString().strip().lines().filter(l -> l.contains("200 of 200")).count());
        assertEquals(41, told.toString().split("\r", -1).length - 1);
        assertTrue(told.toString().endsWith("200 of 200 steps" + System.lineSeparator()));
    }

    private Tour tour(Locale locale) {
        return new Tour(new PrintWriter(told, true), Words.of("cli", locale));
    }
}
