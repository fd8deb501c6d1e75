/**
 * What the specifications say of the structure of GraphML and GEXF, as far as Orrery writes it, in the words of XML Schema:
 * order and names of elements and attributes, types of values, that ids are told once and that whatever names one is right.
 * After http://graphml.graphdrawing.org/specification.html and https://gexf.net/schema.html.
 */
export const graphmlSchema = `
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:g="http://graphml.graphdrawing.org/xmlns"
    targetNamespace="http://graphml.graphdrawing.org/xmlns" elementFormDefault="qualified">
  <xs:element name="graphml">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="desc" type="xs:string" minOccurs="0"/>
        <xs:element name="key" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
            <xs:attribute name="for" use="required">
              <xs:simpleType><xs:restriction base="xs:NMTOKEN">
                <xs:enumeration value="node"/><xs:enumeration value="edge"/>
              </xs:restriction></xs:simpleType>
            </xs:attribute>
            <xs:attribute name="attr.name" type="xs:NMTOKEN" use="required"/>
            <xs:attribute name="attr.type" use="required">
              <xs:simpleType><xs:restriction base="xs:NMTOKEN">
                <xs:enumeration value="boolean"/><xs:enumeration value="int"/><xs:enumeration value="string"/>
              </xs:restriction></xs:simpleType>
            </xs:attribute>
          </xs:complexType>
        </xs:element>
        <xs:element name="graph">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="node" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence><xs:element ref="g:data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                  <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
                </xs:complexType>
              </xs:element>
              <xs:element name="edge" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence><xs:element ref="g:data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                  <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
                  <xs:attribute name="source" type="xs:NMTOKEN" use="required"/>
                  <xs:attribute name="target" type="xs:NMTOKEN" use="required"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="id" type="xs:NMTOKEN"/>
            <xs:attribute name="edgedefault" use="required">
              <xs:simpleType><xs:restriction base="xs:NMTOKEN">
                <xs:enumeration value="directed"/><xs:enumeration value="undirected"/>
              </xs:restriction></xs:simpleType>
            </xs:attribute>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
    <xs:key name="keys"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="data" refer="g:keys">
      <xs:selector xpath="g:graph/g:node/g:data | g:graph/g:edge/g:data"/><xs:field xpath="@key"/>
    </xs:keyref>
    <xs:key name="nodes"><xs:selector xpath="g:graph/g:node"/><xs:field xpath="@id"/></xs:key>
    <xs:key name="edges"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="sources" refer="g:nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@source"/></xs:keyref>
    <xs:keyref name="targets" refer="g:nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@target"/></xs:keyref>
  </xs:element>
  <xs:element name="data">
    <xs:complexType><xs:simpleContent><xs:extension base="xs:string">
      <xs:attribute name="key" type="xs:NMTOKEN" use="required"/>
    </xs:extension></xs:simpleContent></xs:complexType>
  </xs:element>
</xs:schema>`;

/** What is in the namespace of `viz` is checked by its names and attributes, by hand. */
export const gexfSchema = `
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:g="http://gexf.net/1.3"
    targetNamespace="http://gexf.net/1.3" elementFormDefault="qualified">
  <xs:element name="gexf">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="meta" minOccurs="0">
          <xs:complexType><xs:sequence>
            <xs:element name="creator" type="xs:string"/><xs:element name="description" type="xs:string"/>
          </xs:sequence></xs:complexType>
        </xs:element>
        <xs:element name="graph">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="attributes" minOccurs="2" maxOccurs="2">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="attribute" maxOccurs="unbounded">
                      <xs:complexType>
                        <xs:attribute name="id" type="xs:nonNegativeInteger" use="required"/>
                        <xs:attribute name="title" type="xs:string" use="required"/>
                        <xs:attribute name="type" use="required">
                          <xs:simpleType><xs:restriction base="xs:string">
                            <xs:enumeration value="integer"/><xs:enumeration value="boolean"/><xs:enumeration value="string"/>
                          </xs:restriction></xs:simpleType>
                        </xs:attribute>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                  <xs:attribute name="class" use="required">
                    <xs:simpleType><xs:restriction base="xs:string">
                      <xs:enumeration value="node"/><xs:enumeration value="edge"/>
                    </xs:restriction></xs:simpleType>
                  </xs:attribute>
                  <xs:attribute name="mode" fixed="static"/>
                </xs:complexType>
                <xs:key name="attribute"><xs:selector xpath="g:attribute"/><xs:field xpath="@id"/></xs:key>
              </xs:element>
              <xs:element name="nodes">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="node" minOccurs="0" maxOccurs="unbounded">
                      <xs:complexType>
                        <xs:sequence>
                          <xs:element ref="g:attvalues" minOccurs="0"/>
                          <xs:any namespace="http://gexf.net/1.3/viz" processContents="skip" minOccurs="0" maxOccurs="3"/>
                        </xs:sequence>
                        <xs:attribute name="id" type="xs:string" use="required"/>
                        <xs:attribute name="label" type="xs:token"/>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                  <xs:attribute name="count" type="xs:nonNegativeInteger"/>
                </xs:complexType>
              </xs:element>
              <xs:element name="edges">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="edge" minOccurs="0" maxOccurs="unbounded">
                      <xs:complexType>
                        <xs:sequence>
                          <xs:element ref="g:attvalues" minOccurs="0"/>
                          <xs:any namespace="http://gexf.net/1.3/viz" processContents="skip" minOccurs="0" maxOccurs="2"/>
                        </xs:sequence>
                        <xs:attribute name="id" type="xs:string"/>
                        <xs:attribute name="source" type="xs:string" use="required"/>
                        <xs:attribute name="target" type="xs:string" use="required"/>
                        <xs:attribute name="kind" type="xs:string"/>
                        <xs:attribute name="label" type="xs:token"/>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                  <xs:attribute name="count" type="xs:nonNegativeInteger"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="defaultedgetype" fixed="directed"/>
            <xs:attribute name="mode" fixed="static"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="version" use="required" fixed="1.3"/>
    </xs:complexType>
    <xs:key name="nodes"><xs:selector xpath="g:graph/g:nodes/g:node"/><xs:field xpath="@id"/></xs:key>
    <xs:key name="edges"><xs:selector xpath="g:graph/g:edges/g:edge"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="sources" refer="g:nodes">
      <xs:selector xpath="g:graph/g:edges/g:edge"/><xs:field xpath="@source"/>
    </xs:keyref>
    <xs:keyref name="targets" refer="g:nodes">
      <xs:selector xpath="g:graph/g:edges/g:edge"/><xs:field xpath="@target"/>
    </xs:keyref>
  </xs:element>
  <xs:element name="attvalues">
    <xs:complexType><xs:sequence>
      <xs:element name="attvalue" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="for" type="xs:nonNegativeInteger" use="required"/>
          <xs:attribute name="value" type="xs:string" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence></xs:complexType>
  </xs:element>
</xs:schema>`;
