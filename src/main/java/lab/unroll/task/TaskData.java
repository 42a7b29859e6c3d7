package lab.unroll.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a task learns from, read whole and checked. It never changes, and is equal to others with the same content. */
public interface TaskData {

    /** The name of the file. */
    String name();

    /** Where it was read from, unless it came with the programme or was typed in. */
    Optional<Path> path();

    /** The encoding in which its text was read; empty where it is no text of a file. */
    default Optional<TextEncoding> encoding() {
        return Optional.empty();
    }

    /** The encoding in which its text was read, if it is a guess: others are possible. */
    default Optional<TextEncoding> guessedEncoding() {
        return Optional.empty();
    }

    /** How it was read, besides its encoding: with what was found out named as that. */
    default List<ReadingChoice> choices() {
        return List.of();
    }

    /** How many values were missing, of a series; the others were {@linkplain #choices() filled in or left out}. */
    default int gaps() {
        return 0;
    }

    /** How much it holds, in characters or numbers. */
    long size();

    /**
     * SHA-256 of its content in hexadecimal digits: the same for the same content, whatever file, name and encoding it came
     * in. May take a moment when it is first asked for.
     */
    String contentHash();

    /** How many different letters, the rarest of too many, are read as one symbol. */
    default int foldedLetters() {
        return 0;
    }

    /** At how many places they stand. */
    default int foldedPlaces() {
        return 0;
    }

    /** The symbols that a network reads and writes that learns from them, where they follow from the data; else none. */
    default List<String> symbols() {
        return List.of();
    }
}
