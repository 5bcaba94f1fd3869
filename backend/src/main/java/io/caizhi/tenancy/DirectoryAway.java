package io.caizhi.tenancy;

/**
 * The identity provider cannot be reached, or will not work for us; everything is tried
 * again later.
 */
public final class DirectoryAway extends RuntimeException {

	/**
	 * @param reason without personal data: it is logged
	 */
	public DirectoryAway(String reason) {
		super(reason);
	}

}
