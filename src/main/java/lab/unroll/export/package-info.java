/** Figures as files: PNG at scale 1 to 4, and SVG with real vectors and real text. Knows no JavaFX. */
package lab.unroll.export;
