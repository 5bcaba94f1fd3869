package io.caizhi.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

import io.caizhi.kernel.TenantId;

/**
 * Where the bytes of evidence are, outside the database. What is stored under a name
 * never changes; storing it again does nothing.
 */
interface EvidenceStore {

	/**
	 * Stores bytes whole, or not at all.
	 * @param name SHA-256 of what the file holds, in hexadecimal
	 * @throws IOException when the store is away or full
	 */
	void put(TenantId tenant, String name, byte[] sealed) throws IOException;

	/**
	 * @throws NoSuchFileException when the store does not have it
	 * @throws IOException when the store is away
	 */
	byte[] get(TenantId tenant, String name) throws IOException;

	/**
	 * Looks whether the store answers and is the application's to use.
	 * @throws IOException when it does not
	 */
	void check() throws IOException;

	/** How a file is called within a store, folder by folder. */
	static String path(TenantId tenant, String name) {
		return tenant.value() + "/" + name.substring(0, 2) + "/" + name;
	}

}
