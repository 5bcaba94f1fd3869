package io.caizhi.privacy;

/** The documents by which a person is known; not everybody has 18 digits. */
public enum DocumentKind {

	/** 居民身份证 (GB 11643), residence permits of Hong Kong, Macao and Taiwan 居住证 too. */
	RESIDENT_ID,
	/** 港澳居民来往内地通行证. */
	HK_MACAO_PERMIT,
	/** 台湾居民来往大陆通行证. */
	TAIWAN_PERMIT,
	/** 护照 of any state. */
	PASSPORT

}
