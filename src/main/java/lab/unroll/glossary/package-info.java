/** What the terms and symbols of the window mean, in both languages. */
package lab.unroll.glossary;
