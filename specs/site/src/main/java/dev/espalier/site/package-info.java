/** Makes the documentation site: a page for each task of the README, and the reference of each vendor. */
package dev.espalier.site;
