package io.caizhi.evidence;

import java.io.IOException;

import io.caizhi.kernel.TenantId;

/**
 * Where the bytes of evidence are, outside the database. What is stored under a name
 * never changes; storing it again does nothing.
 */
public interface EvidenceStore {

	/**
	 * Stores bytes whole, or not at all.
	 * @param name SHA-256 of what the file holds, in hexadecimal
	 * @throws IOException when the store is away or full
	 */
	void put(TenantId tenant, String name, byte[] sealed) throws IOException;

	/**
	 * @throws IOException when the store is away, or does not have it
	 */
	byte[] get(TenantId tenant, String name) throws IOException;

}
