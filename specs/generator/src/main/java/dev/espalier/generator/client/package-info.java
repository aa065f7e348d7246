/** What the templates print as a vendor's client and as the receiver of its webhooks. */
package dev.espalier.generator.client;
