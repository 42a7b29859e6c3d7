package lab.unroll.task;

import java.util.List;

/**
 * A choice by which a file was read, besides its encoding: the column of a table, what separates its fields.
 *
 * @param name      its name in {@link DataFile#wishes()} and in the keys of texts
 * @param value     what was chosen or found out
 * @param isGuessed true if it was found out, so that others are possible
 * @param offered   what can be chosen; copied
 */
public record ReadingChoice(String name, String value, boolean isGuessed, List<String> offered) {

    /** Copies what is offered. */
    public ReadingChoice {
        offered = List.copyOf(offered);
    }
}
