package io.caizhi.tenancy;

/** The identity provider refuses one thing; that one is tried again ever less often. */
public final class DirectoryRefusal extends RuntimeException {

	/**
	 * @param reason without personal data: it is logged
	 */
	public DirectoryRefusal(String reason) {
		super(reason);
	}

}
