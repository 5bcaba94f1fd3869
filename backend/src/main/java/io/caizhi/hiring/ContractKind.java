package io.caizhi.hiring;

/** What binds the person to the enterprise 合同类型. */
public enum ContractKind {

	/** 固定期限劳动合同. */
	FIXED_TERM,
	/** 无固定期限劳动合同. */
	OPEN_ENDED,
	/** 以完成一定工作任务为期限. */
	PROJECT,
	/** 实习协议. */
	INTERNSHIP,
	/** 劳务派遣. */
	LABOUR_DISPATCH

}
