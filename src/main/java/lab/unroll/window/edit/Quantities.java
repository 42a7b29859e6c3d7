package lab.unroll.window.edit;

import java.util.stream.Stream;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.net.CellKind;
import lab.unroll.trace.Quantity;

/** How the window calls what can be held, and how far its sliders go. */
public final class Quantities {

    private Quantities() {
    }

    /** The letter of a quantity in ids and keys: f, i, o, r, z, g, c, h or a. */
    public static String letter(Quantity quantity) {
        return switch (quantity) {
            case CELL_STATE -> "c";
            case HIDDEN_STATE -> "h";
            case ATTENTION -> "a";
            default -> quantity.gate().letter();
        };
    }

    /** The key of its name in the room {@code bench}. */
    public static String key(Quantity quantity) {
        return "gate." + letter(quantity);
    }

    /** Its symbol in a formula. */
    public static String symbol(Quantity quantity, CellKind cell) {
        return switch (quantity) {
            case CELL_STATE -> "C";
            case HIDDEN_STATE -> "h";
            case ATTENTION -> "α";
            default -> named(quantity, cell).symbolOf(quantity.gate());
        };
    }

    /** The cell whose symbol it has: a pin may wait for a cell that has what it holds. */
    private static CellKind named(Quantity quantity, CellKind cell) {
        return Stream.concat(Stream.of(cell), Stream.of(CellKind.values()))
                .filter(kind -> kind.gates().contains(quantity.gate())).findFirst().orElseThrow();
    }

    /** Its symbol where only letters are at hand. */
    public static String plainSymbol(Quantity quantity, CellKind cell) {
        return quantity.gate() == null || quantity.isState() ? symbol(quantity, cell) : named(quantity, cell).plainSymbolOf(quantity.gate());
    }

    /** The left end of its slider. */
    public static double low(Quantity quantity) {
        return quantity.isState() ? -high(quantity) : quantity.lowest();
    }

    /** The right end of its slider. */
    public static double high(Quantity quantity) {
        return switch (quantity) {
            case CELL_STATE -> ColourMap.CELL_RANGE;
            case HIDDEN_STATE -> ColourMap.STATE_RANGE;
            default -> quantity.highest();
        };
    }
}
