package io.caizhi.evidence;

/** What sort of store keeps the evidence. */
public enum StoreKind {

	/** A folder, which several nodes may share. */
	FOLDER,
	/** A bucket of an S3-compatible store. */
	S3

}
