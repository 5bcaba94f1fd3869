package io.caizhi.enterprise;

/**
 * An enterprise 企业: a legal entity located in one unit.
 *
 * @param creditCode unified social credit code 统一社会信用代码 (GB 32100)
 */
public record Enterprise(EnterpriseId id, String creditCode, String name, int version) {

}
