package lab.unroll.export;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Text as LaTeX writes it: symbols as mathematics, signs that mean something to LaTeX in words. */
final class LatexLetters {

    private static final int HAT = 0x302;
    private static final int TILDE = 0x303;
    private static final int BAR = 0x304;

    /** Symbols that are mathematics. */
    private static final Map<Integer, String> MATHS = table("""
            − -
            × \\times
            · \\cdot
            ÷ \\div
            ± \\pm
            ≈ \\approx
            ≠ \\ne
            ≤ \\le
            ≥ \\ge
            ≪ \\ll
            ≫ \\gg
            ∞ \\infty
            ∂ \\partial
            ∇ \\nabla
            ∑ \\sum
            ∏ \\prod
            √ \\surd
            ∫ \\int
            ∈ \\in
            ∝ \\propto
            ⊙ \\odot
            ⊗ \\otimes
            ⊕ \\oplus
            ‖ \\|
            ∥ \\|
            ′ '
            … \\ldots
            ⋯ \\cdots
            ⋮ \\vdots
            → \\rightarrow
            ← \\leftarrow
            ↑ \\uparrow
            ↓ \\downarrow
            ↔ \\leftrightarrow
            ⇒ \\Rightarrow
            ⟶ \\longrightarrow
            ↦ \\mapsto
            ↗ \\nearrow
            ↘ \\searrow
            ↺ \\circlearrowleft
            ↻ \\circlearrowright
            ∆ \\Delta
            ∘ \\circ
            ○ \\bigcirc
            ● \\bullet
            ◆ \\blacklozenge
            ◇ \\lozenge
            ■ \\blacksquare
            □ \\square
            ▲ \\blacktriangle
            △ \\vartriangle
            ▼ \\blacktriangledown
            ▽ \\triangledown
            ▶ \\blacktriangleright
            ◀ \\blacktriangleleft
            ▸ \\blacktriangleright
            ◂ \\blacktriangleleft
            ★ \\bigstar
            ✓ \\checkmark
            ✗ \\times
            ✕ \\times
            ℓ \\ell
            ℒ \\mathcal{L}
            α \\alpha
            β \\beta
            γ \\gamma
            δ \\delta
            ε \\varepsilon
            η \\eta
            θ \\theta
            κ \\kappa
            λ \\lambda
            µ \\mu
            μ \\mu
            ν \\nu
            π \\pi
            ρ \\rho
            σ \\sigma
            τ \\tau
            φ \\varphi
            ϕ \\phi
            χ \\chi
            ψ \\psi
            ω \\omega
            Γ \\Gamma
            Δ \\Delta
            Θ \\Theta
            Λ \\Lambda
            Π \\Pi
            Σ \\Sigma
            Φ \\Phi
            Ψ \\Psi
            Ω \\Omega
            ⁰ ^0
            ¹ ^1
            ² ^2
            ³ ^3
            ⁴ ^4
            ⁵ ^5
            ⁶ ^6
            ⁷ ^7
            ⁸ ^8
            ⁹ ^9
            ⁻ ^-
            ⁺ ^+
            ⁿ ^n
            ʰ ^h
            ᵀ ^T
            ₀ _0
            ₁ _1
            ₂ _2
            ₃ _3
            ₄ _4
            ₅ _5
            ₆ _6
            ₇ _7
            ₈ _8
            ₉ _9
            ₋ _-
            ₊ _+
            ₜ _t
            ⌈ \\lceil
            ⌉ \\rceil
            ⌊ \\lfloor
            ⌋ \\rfloor
            """);

    /** Signs of text. */
    private static final Map<Integer, String> TEXTS = table("""
            \\ \\textbackslash{}
            { \\{
            } \\}
            $ \\$
            & \\&
            # \\#
            _ \\_
            % \\%
            ^ \\textasciicircum{}
            ~ \\textasciitilde{}
            < {\\textless}
            > {\\textgreater}
            | {\\textbar}
            " {\\textquotedbl}
            – --
            — ---
            ‘ `
            ’ '
            “ ``
            ” ''
            ° {\\textdegree}
            ⏎ $\\hookleftarrow$
            ↵ $\\hookleftarrow$
            ␣ \\textvisiblespace{}
            ␠ \\textvisiblespace{}
            """);

    private LatexLetters() {
    }

    private static Map<Integer, String> table(String rows) {
        return rows.lines().map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0].codePointAt(0), row -> row[1], (one, same) -> one, HashMap::new));
    }

    /** A text outside mathematics. */
    static String text(String text) {
        StringBuilder written = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            int accent = i + 1 < letters.length ? letters[i + 1] : 0;
            if (isAccent(accent)) {
                written.append('$').append(accented("\\mathrm{" + Character.toString(letters[i]) + "}", accent)).append('$');
                i++;
            } else if (MATHS.containsKey(letters[i])) {
                written.append('$').append(grouped(MATHS.get(letters[i]))).append('$');
            } else {
                written.append(TEXTS.getOrDefault(letters[i], Character.toString(letters[i])));
            }
        }
        return written.toString().replace("$$", "");
    }

    /**
     * A text of letters that are quantities.
     *
     * @param italic true for letters on their slant, as single quantities have them
     */
    static String math(String text, boolean italic) {
        StringBuilder written = new StringBuilder("$");
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            int accent = i + 1 < letters.length ? letters[i + 1] : 0;
            String symbol = MATHS.containsKey(letters[i]) ? grouped(MATHS.get(letters[i])) : quantity(letters[i], italic);
            if (isAccent(accent)) {
                symbol = accented(symbol, accent);
                i++;
            }
            written.append(symbol);
        }
        return written.append('$').toString();
    }

    private static String quantity(int letter, boolean italic) {
        String text = Character.toString(letter);
        if (letter == ' ') {
            return "\\ ";
        }
        if (TEXTS.containsKey(letter) || letter >= 128) {
            return "ŷŶ".contains(text) ? "\\hat{y}" : "\\text{" + TEXTS.getOrDefault(letter, text) + "}";
        }
        return Character.isLetter(letter) && !italic ? "\\mathrm{" + text + "}" : text;
    }

    private static boolean isAccent(int letter) {
        return letter == HAT || letter == TILDE || letter == BAR;
    }

    private static String accented(String symbol, int accent) {
        return (accent == HAT ? "\\hat{" : accent == TILDE ? "\\tilde{" : "\\bar{") + symbol + "}";
    }

    /** A command ends where a letter may follow. */
    private static String grouped(String command) {
        return command.startsWith("\\") && Character.isLetter(command.charAt(command.length() - 1)) ? command + " "
                : command.startsWith("^") || command.startsWith("_") ? "{}" + command : command;
    }
}
