package io.caizhi.tenancy;

/** What sort of unit it is; dated, and what it is assessed by. */
public enum UnitCategory {

	/** 区直部门. */
	DEPARTMENT,
	/** 镇街. */
	TOWN,
	/** 园区. */
	PARK,
	/** 平台. */
	PLATFORM

}
